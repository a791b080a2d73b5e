// The one translation unit behind the precompiled header.
