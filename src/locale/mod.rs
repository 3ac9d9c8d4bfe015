//! Every text that a person sees, in Vietnamese and English.
