"""Search: what can be found on the site, written at build so that a browser can find it without a server."""
