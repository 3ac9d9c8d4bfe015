//! The bytes of values: whole numbers in groups of seven bits, lengths before texts and lists, a tag before variants.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use crate::domain::id::{Moment, Seq};

/// Bytes being written.
#[derive(Debug, Default)]
pub struct Sink {
    /// What was written.
    pub bytes: Vec<u8>,
    /// The entry and time written last: those of a cell's log lie close together and are written as differences.
    last: (u64, i64),
}

/// Bytes being read.
#[derive(Debug)]
pub struct Source<'a> {
    rest: &'a [u8],
    last: (u64, i64),
}

impl<'a> Source<'a> {
    /// Reads `bytes` from their beginning.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Source {
            rest: bytes,
            last: (0, 0),
        }
    }

    /// How many bytes are left.
    #[must_use]
    pub const fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next `count` bytes.
    pub fn split(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(head)
    }

    #[inline]
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }
}

/// A value that a snapshot can hold.
pub trait Keep: Sized {
    /// Writes the value.
    fn put(&self, to: &mut Sink);

    /// Reads a value; None if the bytes are not one.
    fn take(from: &mut Source<'_>) -> Option<Self>;
}

impl Keep for u128 {
    fn put(&self, to: &mut Sink) {
        let mut left = *self;
        loop {
            let group = (left & 0x7f).try_into().unwrap_or(0_u8);
            left >>= 7;
            if left == 0 {
                to.bytes.push(group);
                return;
            }
            to.bytes.push(group | 0x80);
        }
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let mut value = 0_u128;
        for shift in (0..128).step_by(7) {
            let group = from.byte()?;
            value |= u128::from(group & 0x7f) << shift;
            if group < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl Keep for u64 {
    #[inline]
    fn put(&self, to: &mut Sink) {
        let mut left = *self;
        while left >= 0x80 {
            to.bytes.push(u8::try_from(left & 0x7f).unwrap_or(0) | 0x80);
            left >>= 7;
        }
        to.bytes.push(u8::try_from(left).unwrap_or(0));
    }

    #[inline]
    fn take(from: &mut Source<'_>) -> Option<Self> {
        let first = from.byte()?;
        if first < 0x80 {
            return Some(u64::from(first));
        }
        let mut value = u64::from(first & 0x7f);
        for shift in (7..64).step_by(7) {
            let group = from.byte()?;
            value |= u64::from(group & 0x7f) << shift;
            if group < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl Keep for i64 {
    #[inline]
    fn put(&self, to: &mut Sink) {
        // Small numbers of either sign become small ones without a sign.
        ((self << 1) ^ (self >> 63)).cast_unsigned().put(to);
    }

    #[inline]
    fn take(from: &mut Source<'_>) -> Option<Self> {
        let coded = u64::take(from)?;
        Some((coded >> 1).cast_signed() ^ -(coded & 1).cast_signed())
    }
}

macro_rules! narrow {
    ($($narrow:ty as $wide:ty),*) => {$(
        impl Keep for $narrow {
            #[inline]
            fn put(&self, to: &mut Sink) {
                // Every value of the narrow type is one of the wide type.
                <$wide>::try_from(*self).unwrap_or_default().put(to);
            }

            #[inline]
            fn take(from: &mut Source<'_>) -> Option<Self> {
                <$wide>::take(from)?.try_into().ok()
            }
        }
    )*};
}

narrow!(u16 as u64, u32 as u64, usize as u64, i32 as i64);

impl Keep for u8 {
    fn put(&self, to: &mut Sink) {
        to.bytes.push(*self);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        from.byte()
    }
}

impl Keep for bool {
    fn put(&self, to: &mut Sink) {
        u8::from(*self).put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Keep for [u8; 32] {
    fn put(&self, to: &mut Sink) {
        to.bytes.extend_from_slice(self);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        from.split(32)?.try_into().ok()
    }
}

/// Writes a text.
pub fn put_text(text: &str, to: &mut Sink) {
    text.len().put(to);
    to.bytes.extend_from_slice(text.as_bytes());
}

/// Reads a text without copying it.
pub fn take_text<'a>(from: &mut Source<'a>) -> Option<&'a str> {
    let count = usize::take(from)?;
    std::str::from_utf8(from.split(count)?).ok()
}

impl Keep for String {
    fn put(&self, to: &mut Sink) {
        put_text(self, to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        take_text(from).map(str::to_owned)
    }
}

impl Keep for Seq {
    fn put(&self, to: &mut Sink) {
        self.0.wrapping_sub(to.last.0).cast_signed().put(to);
        to.last.0 = self.0;
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let step = i64::take(from)?.cast_unsigned();
        from.last.0 = from.last.0.wrapping_add(step);
        Some(Seq(from.last.0))
    }
}

impl Keep for Moment {
    fn put(&self, to: &mut Sink) {
        self.0.wrapping_sub(to.last.1).put(to);
        to.last.1 = self.0;
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let step = i64::take(from)?;
        from.last.1 = from.last.1.wrapping_add(step);
        Some(Moment(from.last.1))
    }
}

impl<T: Keep> Keep for Option<T> {
    #[inline]
    fn put(&self, to: &mut Sink) {
        self.is_some().put(to);
        if let Some(value) = self {
            value.put(to);
        }
    }

    #[inline]
    fn take(from: &mut Source<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(None),
            1 => T::take(from).map(Some),
            _ => None,
        }
    }
}

impl<T: Keep> Keep for Vec<T> {
    fn put(&self, to: &mut Sink) {
        self.len().put(to);
        for value in self {
            value.put(to);
        }
    }

    #[inline]
    fn take(from: &mut Source<'_>) -> Option<Self> {
        let count = usize::take(from)?;
        // A value takes at least a byte, so a longer list is none; and a damaged length takes no memory worth speaking of.
        if count > from.left() {
            return None;
        }
        let mut values = Vec::with_capacity(count.min(4096));
        for _ in 0..count {
            values.push(T::take(from)?);
        }
        Some(values)
    }
}

impl<A: Keep, B: Keep> Keep for (A, B) {
    fn put(&self, to: &mut Sink) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?))
    }
}

impl<A: Keep, B: Keep, C: Keep> Keep for (A, B, C) {
    fn put(&self, to: &mut Sink) {
        self.0.put(to);
        self.1.put(to);
        self.2.put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        Some((A::take(from)?, B::take(from)?, C::take(from)?))
    }
}

impl<T: Keep> Keep for [T; 2] {
    fn put(&self, to: &mut Sink) {
        let [first, second] = self;
        first.put(to);
        second.put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        Some([T::take(from)?, T::take(from)?])
    }
}

impl<T: Keep> Keep for Box<T> {
    fn put(&self, to: &mut Sink) {
        self.as_ref().put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        T::take(from).map(Box::new)
    }
}

impl<K: Keep + Ord, V: Keep> Keep for BTreeMap<K, V> {
    fn put(&self, to: &mut Sink) {
        self.len().put(to);
        for (key, value) in self {
            key.put(to);
            value.put(to);
        }
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let pairs: Vec<(K, V)> = Vec::take(from)?;
        Some(pairs.into_iter().collect())
    }
}

impl<T: Keep> Keep for Arc<T> {
    fn put(&self, to: &mut Sink) {
        self.as_ref().put(to);
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        T::take(from).map(Arc::new)
    }
}

impl<K: Keep + Ord + Hash, V: Keep, S: BuildHasher + Default> Keep for HashMap<K, V, S> {
    /// In the order of the keys, so that equal states have equal bytes.
    fn put(&self, to: &mut Sink) {
        let mut pairs: Vec<(&K, &V)> = self.iter().collect();
        pairs.sort_unstable_by_key(|(key, _)| *key);
        pairs.len().put(to);
        for (key, value) in pairs {
            key.put(to);
            value.put(to);
        }
    }

    fn take(from: &mut Source<'_>) -> Option<Self> {
        let pairs: Vec<(K, V)> = Vec::take(from)?;
        Some(pairs.into_iter().collect())
    }
}

/// Keeps structs field by field. A field that is forgotten here does not compile.
macro_rules! keep_struct {
    ($($name:ident { $($field:ident),* $(,)? })*) => {$(
        impl $crate::domain::snapshot::codec::Keep for $name {
            #[inline]
            fn put(&self, to: &mut $crate::domain::snapshot::codec::Sink) {
                let Self { $($field),* } = self;
                $($field.put(to);)*
            }

            #[inline]
            fn take(from: &mut $crate::domain::snapshot::codec::Source<'_>) -> Option<Self> {
                $(let $field = $crate::domain::snapshot::codec::Keep::take(from)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

/// Keeps enums by a tag and their fields. A variant or field that is forgotten here does not compile.
macro_rules! keep_enum {
    ($($name:ident {
        $($tag:literal $variant:ident $(($($inner:ident),*))? $({ $($field:ident),* })?),* $(,)?
    })*) => {$(
        impl $crate::domain::snapshot::codec::Keep for $name {
            #[inline]
            fn put(&self, to: &mut $crate::domain::snapshot::codec::Sink) {
                match self {
                    $(Self::$variant $(($($inner),*))? $({ $($field),* })? => {
                        to.bytes.push($tag);
                        $($($inner.put(to);)*)?
                        $($($field.put(to);)*)?
                    })*
                }
            }

            #[inline]
            fn take(from: &mut $crate::domain::snapshot::codec::Source<'_>) -> Option<Self> {
                match u8::take(from)? {
                    $($tag => {
                        $($(let $inner = $crate::domain::snapshot::codec::Keep::take(from)?;)*)?
                        $($(let $field = $crate::domain::snapshot::codec::Keep::take(from)?;)*)?
                        Some(Self::$variant $(($($inner),*))? $({ $($field),* })?)
                    })*
                    _ => None,
                }
            }
        }
    )*};
}

pub(super) use {keep_enum, keep_struct};
