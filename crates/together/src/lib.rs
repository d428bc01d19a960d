//! The pure core of working together: the school's own file, the table of three, the self-scan, the handover.
