"""What things are: frozen pydantic types that import nothing of ours."""
