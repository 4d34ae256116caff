"""Staff: who may come in, what each role may do, and how they prove who they are."""
