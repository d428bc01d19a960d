//! Notes from the first word to the last: written, changed, handed over, kept, locked, opened, wiped.

use super::content::word;
use super::harness::browse;
use super::notes::{self, PHRASE};

#[test]
fn a_vault_is_made_locked_and_opened() {
    browse(async |page| {
        notes::open(page).await;
        notes::begin(page, "Vlinder").await;
        assert_eq!(notes::kept(page).await, word("notes_in_tab"));
        notes::write(page, "feit", "Blauwe plek op de linkerarm").await;
        notes::make_vault(page, PHRASE).await;
        assert_eq!(notes::databases(page).await, ["rdm"]);
        page.reload().await;
        notes::open(page).await;
        assert_eq!(notes::kept(page).await, word("notes_vault_shut"));
        notes::try_unlock(page, "een heel andere wachtzin").await;
        notes::tells(page, "notes_wrong_phrase").await;
        notes::unlock(page, PHRASE).await;
        assert_eq!(notes::texts(page).await, ["Blauwe plek op de linkerarm"]);
    });
}
