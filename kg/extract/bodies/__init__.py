"""Which bodies, dialogues and places a sentence names."""
