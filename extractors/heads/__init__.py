"""The head of a document, part by part: number, date, issuer, title, addressees, signer."""
