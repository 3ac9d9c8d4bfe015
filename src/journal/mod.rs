//! Canonical bytes, hash chain, signatures and wire types; pure.
