//! A hint: what it is about, and where it stands.

use super::words;

pub use super::text::HintText;

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An e-mail address.
    Email,
    /// A burgerservicenummer: nine digits that pass the elfproef, or eight with the zero left out.
    Bsn,
    /// A Dutch or foreign phone number of a person; not 112, 0800, 0900, 088 or those of the guide.
    Phone,
    /// A street with a number, or a street where someone lives.
    Address,
    /// A Dutch postcode.
    Postcode,
    /// A date near a word such as "geboren".
    BirthDate,
    /// A name of more than one word, with initials, or after a title.
    FullName,
    /// A known first name that stands alone.
    FirstName,
    /// A word that judges, in a fact.
    Opinion,
    /// A diagnosis or a label, in a fact.
    Label,
    /// Faith, in a fact (kind-en-gesprek.md 1.2 keeps it out of notes).
    Faith,
    /// A question that holds its answer.
    Leading,
    /// A question why.
    Why,
}

/// One place in a text that deserves a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub kind: Kind,
    /// First byte; on a character border.
    pub start: usize,
    /// The byte after the last; on a character border.
    pub end: usize,
    /// The text that would replace exactly this range. Only what points to a person has one: a
    /// question must stay as it was asked, and an opinion cannot be replaced by a fact nobody saw.
    pub rewrite: Option<String>,
    /// With an opinion: how to write this kind of word as a fact.
    pub tip: Option<&'static str>,
}

impl Kind {
    /// All kinds; what points to a person first, and among those the surest first.
    pub const ALL: &'static [Kind] = &[
        Kind::Email,
        Kind::Bsn,
        Kind::Phone,
        Kind::Address,
        Kind::Postcode,
        Kind::BirthDate,
        Kind::FullName,
        Kind::FirstName,
        Kind::Opinion,
        Kind::Label,
        Kind::Faith,
        Kind::Leading,
        Kind::Why,
    ];

    /// Stable id, the key in `content/nl/lint.toml`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Kind::Email => "email",
            Kind::Bsn => "bsn",
            Kind::Phone => "phone",
            Kind::Address => "address",
            Kind::Postcode => "postcode",
            Kind::BirthDate => "birthdate",
            Kind::FullName => "fullname",
            Kind::FirstName => "firstname",
            Kind::Opinion => "opinion",
            Kind::Label => "label",
            Kind::Faith => "faith",
            Kind::Leading => "leading",
            Kind::Why => "why",
        }
    }

    /// Whether it may point to a person.
    #[must_use]
    pub fn is_identity(self) -> bool {
        self <= Kind::FirstName
    }

    /// What a reader sees.
    #[must_use]
    pub fn text(self) -> &'static HintText {
        match self {
            Kind::Email => &words::TEXT_EMAIL,
            Kind::Bsn => &words::TEXT_BSN,
            Kind::Phone => &words::TEXT_PHONE,
            Kind::Address => &words::TEXT_ADDRESS,
            Kind::Postcode => &words::TEXT_POSTCODE,
            Kind::BirthDate => &words::TEXT_BIRTHDATE,
            Kind::FullName => &words::TEXT_FULLNAME,
            Kind::FirstName => &words::TEXT_FIRSTNAME,
            Kind::Opinion => &words::TEXT_OPINION,
            Kind::Label => &words::TEXT_LABEL,
            Kind::Faith => &words::TEXT_FAITH,
            Kind::Leading => &words::TEXT_LEADING,
            Kind::Why => &words::TEXT_WHY,
        }
    }
}

impl Hint {
    pub(super) fn new(kind: Kind, start: usize, end: usize) -> Hint {
        let fixed = kind.text().rewrite;
        Hint { kind, start, end, rewrite: (!fixed.is_empty()).then(|| fixed.to_owned()), tip: None }
    }
}
