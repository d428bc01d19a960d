//! What a text in the file may be: a link that reads as it is, and the key that somebody meant.

/// What people write for a key, and the key.
const LIKE: &[(&str, &str)] = &[
    ("naam", "name"),
    ("school", "name"),
    ("schoolnaam", "name"),
    ("gecontroleerd", "checked"),
    ("datum", "checked"),
    ("contacten", "contacts"),
    ("contactpersonen", "contacts"),
    ("vakanties", "holidays"),
    ("kleur", "accent"),
    ("color", "accent"),
    ("colour", "accent"),
    ("soort", "kind"),
    ("type", "kind"),
    ("titel", "label"),
    ("functie", "label"),
    ("nummer", "number"),
    ("telefoon", "number"),
    ("telefoonnummer", "number"),
    ("phone", "number"),
    ("tel", "number"),
    ("wanneer", "when"),
    ("bereikbaar", "when"),
    ("van", "from"),
    ("tot", "to"),
];

/// Whether a text is an address of a site with https, in ASCII: a name with letters of elsewhere can look like
/// another name. No name or word before an @ in it, and no port.
pub(super) fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else { return false };
    let plain = rest.bytes().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let part = |p: &str| {
        !p.is_empty()
            && p.len() <= 63
            && !p.starts_with('-')
            && p.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let top = host.rsplit('.').next().unwrap_or_default();
    plain && host.contains('.') && host.split('.').all(part) && top.bytes().all(|b| b.is_ascii_alphabetic())
}

/// A known key that looks like this one.
pub(super) fn near(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let key = key.to_lowercase();
    let like = LIKE.iter().find(|(other, to)| *other == key && known.contains(to)).map(|(_, to)| *to);
    like.or_else(|| known.iter().copied().find(|k| *k == key || (key.len() > 3 && super::phone::is_near(&key, k))))
}
