//! The thin binary: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    // Without its hook panics are reported plainly; that is no reason not to start.
    let _ = color_eyre::install();
    thamdinh::cli::run(std::env::args_os().collect())
}
