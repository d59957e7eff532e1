//! A mark of something drawn: one number that differs if the thing differs.
//!
//! It tells which rows of a frame can stay as they are. It is not made to withstand
//! anyone who wants two things to look alike; chance alone will not find them in a lifetime.

/// A number in which everything mixed into it, in order, has a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mark(u64);

impl Mark {
    /// This mark with one more number mixed in.
    #[must_use]
    pub fn with(self, number: u64) -> Self {
        // Multiplying by an odd number moves every bit upwards, the shift brings them back down.
        const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
        let mixed = (self.0 ^ number).wrapping_add(1).wrapping_mul(ODD);
        Self(mixed ^ (mixed >> 29))
    }

    /// This mark with two fractions mixed in, bit for bit.
    #[must_use]
    pub fn with_fractions(self, first: f32, second: f32) -> Self {
        self.with(u64::from(first.to_bits()) << 32 | u64::from(second.to_bits()))
    }

    /// This mark with another one mixed in.
    #[must_use]
    pub fn with_mark(self, other: Self) -> Self {
        self.with(other.0)
    }
}
