//! The pages that a program fills or leads to, and the places in the document for what it makes.

use crate::name::names;

names! {
    /// The page to find something.
    FIND_PAGE: Id = "zoeken";
    /// The menu.
    MENU_PAGE: Id = "menu";
    /// The phone numbers.
    PHONES_PAGE: Id = "telefoon";
    /// The glossary.
    GLOSSARY_PAGE: Id = "begrippen";
    /// Who is who.
    ROLES_PAGE: Id = "wie-is-wie";
    /// The questions for Veilig Thuis.
    QUESTIONS_PAGE: Id = "vragen";
    /// The clock.
    CLOCK_PAGE: Id = "termijnen";
    /// The notes.
    NOTES_PAGE: Id = "notities";
    /// The guide within another site.
    EMBED_PAGE: Id = "insluiten";
    /// The start of the werkplaats.
    WORKSHOP_PAGE: Id = "werkplaats";
    /// The stage.
    STAGE_PAGE: Id = "scherm";
    /// Taking in votes.
    VOTE_PAGE: Id = "stem";
    /// The harvest.
    HARVEST_PAGE: Id = "oogst";
    /// A case of one's own.
    OWN_CASE_PAGE: Id = "eigen-casus";
    /// How the id of the page of a format begins.
    FORMAT_PAGE: Prefix = "format-";
    /// How the id of the page of a case begins.
    CASE_PAGE: Prefix = "casus-";
    /// The table of three.
    TABLE_PAGE: Id = "o3";
    /// The self-scan.
    SCAN_PAGE: Id = "zelfscan";
    /// The plan for a school day.
    DAY_PAGE: Id = "schooldag";
    /// The forms of working together.
    FORMS_PAGE: Id = "vormen";
    /// Handing over.
    HAND_OVER_PAGE: Id = "overdracht";
    /// The school's own file.
    SCHOOL_PAGE: Id = "onze-school";
    /// How the id of the explanation for an age begins.
    AGE_PAGE: Prefix = "uitleg-";
    /// How the id of every place for a program begins.
    OUTLET: Prefix = "app-";
    /// Search.
    SEARCH_OUTLET: Id = "app-search";
    /// Settings.
    SETTINGS_OUTLET: Id = "app-settings";
    /// The composer.
    ASK_OUTLET: Id = "app-ask";
    /// The clock.
    CLOCK_OUTLET: Id = "app-clock";
    /// Placing the guide in another site.
    EMBED_OUTLET: Id = "app-embed";
    /// The notes.
    NOTES_OUTLET: Id = "app-notes";
    /// The start of the werkplaats.
    WORKSHOP_OUTLET: Id = "app-workshop";
    /// The file of the werkplaats.
    WORKSHOP_FILE_OUTLET: Id = "app-workshop-file";
    /// The stage.
    STAGE_OUTLET: Id = "app-stage";
    /// Taking in votes.
    VOTE_OUTLET: Id = "app-vote";
    /// The harvest.
    HARVEST_OUTLET: Id = "app-harvest";
    /// A case of one's own.
    OWN_CASE_OUTLET: Id = "app-own";
    /// The plan of a format.
    FORMAT_OUTLET: Prefix = "app-format-";
    /// What can be done with a case.
    CASE_OUTLET: Prefix = "app-case-";
    /// The table of three.
    TABLE_OUTLET: Id = "app-table";
    /// Who has the overview.
    AID_OUTLET: Id = "app-aid";
    /// The self-scan.
    SCAN_OUTLET: Id = "app-scan";
    /// What came of the self-scan.
    SCAN_RESULT_OUTLET: Id = "app-scan-result";
    /// The answer of a statement.
    STATEMENT_OUTLET: Prefix = "app-stelling-";
    /// The plan for a school day.
    DAY_OUTLET: Id = "app-day";
    /// Whom to call.
    CALLS_OUTLET: Id = "app-calls";
    /// The card to hand over.
    CARD_OUTLET: Id = "app-card";
    /// The school's own file.
    SCHOOL_OUTLET: Id = "app-school";
    /// Reading aloud, for an age.
    READ_OUTLET: Prefix = "app-read-";
    /// What was filled in on the explanation, for an age and a part.
    FILL_OUTLET: Prefix = "app-fill-";
    /// The buttons that print, before the sheets of a page.
    SHEETS_OUTLET: Prefix = "app-blad-";
}
