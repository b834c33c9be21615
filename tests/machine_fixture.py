"""What a machine may lack: in CI that is a failure, elsewhere a reason to skip."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def find_program(package: str, *names: str) -> str:
    """The path of the first program that is there; `package` is the one of Debian that brings it."""
    path = next(filter(None, map(shutil.which, names)), None)
    return path or miss(f"no {names[0]} on this machine; install it with: apt-get install {package}")


def miss(reason: str) -> NoReturn:
    """Say that something is not there: fails in CI, skips elsewhere."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
