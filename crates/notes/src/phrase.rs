//! stub
pub const USUAL_WORDS: usize = 4;
pub enum Why {
    A,
}
impl Why {
    pub fn text(self) -> &'static str {
        ""
    }
}
pub enum Strength {
    TooShort,
    TooWeak(Why),
    Enough,
}
pub fn strength(t: &str) -> Strength {
    if t.len() < 12 { Strength::TooShort } else { Strength::Enough }
}
pub fn generate(_r: &[u8; 16], _n: usize) -> String {
    "appel boom citroen draak".into()
}
