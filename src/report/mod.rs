//! Papers as plain data, and their renderers.
