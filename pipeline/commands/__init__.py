"""The commands: each parses, calls one library function, and prints. stdout is data, stderr is words."""
