"""Result formats, one file each: a module has SUMMARY and `write_result(result, stream)`."""
