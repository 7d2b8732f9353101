"""Text as such: pages joined into one running text, sentences, folding, dictionaries of phrases."""
