"""Fixtures that need a machine with more than Python on it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from machine_fixture import find_program
from playwright.sync_api import Browser, sync_playwright

# How long an example takes says more of the machine than of what is tested.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("untimed")

#: Debian's name first; the last two are Google's.
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless browser of this machine; without one, what needs it fails in CI and is skipped elsewhere."""
    path = find_program("chromium", *_BROWSERS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()
