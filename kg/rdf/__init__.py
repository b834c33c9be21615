"""Facts and registry as quads: vocabulary, IRIs, mapping, derivation, validation."""
