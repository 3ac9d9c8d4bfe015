//! Draws a screen of the program as an SVG, for the README: starts a command in a real pty, waits for texts, presses
//! keys, and writes what the terminal shows.
//!
//! `cargo run --example make-picture -- docs/review.svg 120x36 'until:Thẩm định' key:2 'until:Điểm' -- PROGRAM ARGS…`

use std::error::Error;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

const CELL: (usize, usize) = (9, 19);
const PAPER: &str = "#121212";
const INK: &str = "#d0d0d0";

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let cut = args
        .iter()
        .position(|arg| arg == "--")
        .ok_or("no -- before the command")?;
    let (steps, command) = (&args[..cut], &args[cut + 1..]);
    let [out, size, steps @ ..] = steps else {
        return Err("OUT.svg WIDTHxHEIGHT STEP… -- COMMAND".into());
    };
    let (cols, rows) = size.split_once('x').ok_or("WIDTHxHEIGHT")?;
    let size = PtySize {
        cols: cols.parse()?,
        rows: rows.parse()?,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = native_pty_system().openpty(size)?;
    let mut builder = CommandBuilder::new(command.first().ok_or("no command")?);
    builder.args(&command[1..]);
    builder.cwd(std::env::current_dir()?);
    builder.env("TERM", "xterm-256color");
    builder.env("COLORTERM", "truecolor");
    let mut child = pair.slave.spawn_command(builder)?;
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader()?;
    let mut writer = pair.master.take_writer()?;
    let (send, bytes) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 65_536];
        while let Ok(count) = reader.read(&mut buffer) {
            if count == 0 || send.send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    let mut terminal = vt100::Parser::new(rows.parse()?, cols.parse()?, 0);
    for step in steps {
        match step.split_once(':') {
            Some(("until", text)) => wait_for(&mut terminal, &bytes, text)?,
            Some(("key", key)) => writer.write_all(bytes_of(key))?,
            Some(("type", text)) => writer.write_all(text.as_bytes())?,
            _ => return Err(format!("no step {step}").into()),
        }
        settle(&mut terminal, &bytes);
    }
    std::fs::write(out, svg(terminal.screen()))?;
    child.kill()?;
    Ok(())
}

fn bytes_of(key: &str) -> &[u8] {
    match key {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "Down" => b"\x1b[B",
        "Up" => b"\x1b[A",
        "Left" => b"\x1b[D",
        "Right" => b"\x1b[C",
        other => other.as_bytes(),
    }
}

fn wait_for(
    terminal: &mut vt100::Parser,
    bytes: &Receiver<Vec<u8>>,
    text: &str,
) -> Result<(), Box<dyn Error>> {
    let end = Instant::now() + Duration::from_secs(20);
    while !terminal.screen().contents().contains(text) {
        let left = end.saturating_duration_since(Instant::now());
        let chunk = bytes.recv_timeout(left);
        terminal.process(&chunk.map_err(|_| {
            format!(
                "never on the screen: {text}\n{}",
                terminal.screen().contents()
            )
        })?);
    }
    Ok(())
}

fn settle(terminal: &mut vt100::Parser, bytes: &Receiver<Vec<u8>>) {
    while let Ok(chunk) = bytes.recv_timeout(Duration::from_millis(150)) {
        terminal.process(&chunk);
    }
}

fn svg(screen: &vt100::Screen) -> String {
    let (rows, cols) = (screen.size().0.get(), screen.size().1.get());
    let (width, height) = (
        usize::from(cols) * CELL.0 + 16,
        usize::from(rows) * CELL.1 + 16,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n\
         <rect width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{PAPER}\"/>\n\
         <g font-family=\"'Liberation Mono','DejaVu Sans Mono',Consolas,monospace\" font-size=\"15\" xml:space=\"preserve\">\n"
    );
    for row in 0..rows {
        for col in 0..cols {
            let Some(cell) = screen
                .cell(row, col)
                .filter(|cell| !cell.is_wide_continuation())
            else {
                continue;
            };
            let (x, y) = (8 + usize::from(col) * CELL.0, 8 + usize::from(row) * CELL.1);
            let (mut ink, mut paper) = (colour(cell.fgcolor(), INK), colour(cell.bgcolor(), PAPER));
            if cell.inverse() {
                std::mem::swap(&mut ink, &mut paper);
            }
            if paper != PAPER {
                out += &format!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" fill=\"{paper}\"/>",
                    CELL.0, CELL.1
                );
            }
            if !cell.contents().trim().is_empty() {
                let weight = if cell.bold() {
                    " font-weight=\"bold\""
                } else {
                    ""
                };
                let text = cell.contents().replace('&', "&amp;").replace('<', "&lt;");
                out += &format!(
                    "<text x=\"{x}\" y=\"{}\" fill=\"{ink}\"{weight}>{text}</text>\n",
                    y + 14
                );
            }
        }
    }
    out + "</g>\n</svg>\n"
}

fn colour(colour: vt100::Color, default: &str) -> String {
    const BASIC: [&str; 16] = [
        "#1c1c1c", "#d75f5f", "#87af5f", "#d7af5f", "#5f87d7", "#af87d7", "#5fafaf", "#d0d0d0",
        "#6c6c6c", "#ff8787", "#afd787", "#ffd787", "#87afff", "#d7afff", "#87d7d7", "#ffffff",
    ];
    match colour {
        vt100::Color::Default => default.to_owned(),
        vt100::Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        vt100::Color::Idx(i) if i < 16 => BASIC[usize::from(i)].to_owned(),
        vt100::Color::Idx(i) if i >= 232 => {
            let level = 8 + 10 * (i - 232);
            format!("#{level:02x}{level:02x}{level:02x}")
        }
        vt100::Color::Idx(i) => {
            let level = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            let i = i - 16;
            format!(
                "#{:02x}{:02x}{:02x}",
                level(i / 36),
                level(i / 6 % 6),
                level(i % 6)
            )
        }
    }
}
