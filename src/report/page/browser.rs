//! Chromium without a window, driven over the pipe of its DevTools protocol: messages of JSON, each ended by a zero byte.
//!
//! Crates for this deserialise every event into the types of one browser version and stop at what a later one sends;
//! what the tests need is a few calls whose answers they pick from the JSON.
#![expect(clippy::print_stderr, reason = "a test that was skipped says so")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use base64ct::{Base64, Encoding};
use serde_json::{Value as Json, json};
use tempfile::TempDir;

/// How long an answer may take before the browser counts as gone.
const PATIENCE: Duration = Duration::from_secs(120);

/// A page in a browser of its own.
pub(super) struct Browser {
    process: Child,
    calls: ChildStdin,
    messages: Receiver<Json>,
    number: u64,
    session: Option<String>,
    /// What the browser told without being asked.
    pub(super) events: Vec<Json>,
    folder: TempDir,
}

impl Browser {
    /// Starts the browser; None, said on standard error, where it is not installed.
    pub(super) fn start() -> Option<Browser> {
        let tried = Command::new("chromium")
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if tried.is_err() {
            eprintln!("SKIPPED: chromium is not installed, so no page was opened in it");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        // The browser reads calls from file 3 and writes to file 4; the shell puts our two pipes there.
        let mut process = Command::new("sh")
            .args([
                "-c",
                "exec chromium \"$@\" 3<&0 4>&1 0</dev/null 1>&2",
                "sh",
            ])
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
            ])
            .args([
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .args([
                "--disable-dev-shm-usage",
                "--remote-debugging-pipe",
                "--lang=vi",
            ])
            .arg(format!(
                "--user-data-dir={}",
                folder.path().join("profile").display()
            ))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let calls = process.stdin.take().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let (send, messages) = channel();
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            while output
                .read_until(0, &mut bytes)
                .is_ok_and(|count| count > 0)
            {
                let message = serde_json::from_slice(bytes.strip_suffix(&[0]).unwrap_or(&bytes));
                if send.send(message.unwrap()).is_err() {
                    return;
                }
                bytes.clear();
            }
        });
        let mut browser = Browser {
            process,
            calls,
            messages,
            number: 0,
            session: None,
            events: Vec::new(),
            folder,
        };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let attached = browser.call("Target.attachToTarget", attach);
        browser.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Network", "Log"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        Some(browser)
    }

    /// The next message.
    fn next(&mut self) -> Json {
        self.messages.recv_timeout(PATIENCE).unwrap()
    }

    /// Calls a method and waits for its answer; events that come before are kept.
    pub(super) fn call(&mut self, method: &str, params: Json) -> Json {
        self.number += 1;
        let mut call = json!({"id": self.number, "method": method, "params": params});
        if let Some(session) = &self.session {
            call["sessionId"] = json!(session);
        }
        self.calls
            .write_all(format!("{call}\0").as_bytes())
            .unwrap();
        loop {
            let message = self.next();
            if message["id"] == json!(self.number) {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
            self.events.push(message);
        }
    }

    /// Waits until an event of this name has come since the last wait for it, and takes it.
    fn wait(&mut self, method: &str) -> Json {
        loop {
            if let Some(at) = self
                .events
                .iter()
                .position(|event| event["method"] == method)
            {
                return self.events.remove(at);
            }
            let message = self.next();
            self.events.push(message);
        }
    }

    /// Opens an address and waits until it is loaded.
    pub(super) fn open(&mut self, address: &str) {
        let answer = self.call("Page.navigate", json!({"url": address}));
        assert!(answer["errorText"].is_null(), "{answer}");
        self.wait("Page.loadEventFired");
    }

    /// Writes a page into a file and opens it, with what follows `#`.
    pub(super) fn show(&mut self, page: &str, fragment: &str) {
        let path = self.folder.path().join("ket-qua.html");
        std::fs::write(&path, page).unwrap();
        // Another address first: with nothing but another fragment the page would not be loaded anew.
        self.open("about:blank");
        self.open(&format!("file://{}#{fragment}", path.display()));
    }

    /// What a script gives, as JSON; a promise is waited for.
    pub(super) fn eval(&mut self, script: &str) -> Json {
        let params = json!({"expression": script, "returnByValue": true, "awaitPromise": true});
        let answer = self.call("Runtime.evaluate", params);
        assert!(answer["exceptionDetails"].is_null(), "{script}: {answer}");
        answer["result"]["value"].clone()
    }

    /// The text that a script gives.
    pub(super) fn text(&mut self, script: &str) -> String {
        self.eval(script).as_str().unwrap_or_default().to_owned()
    }

    /// Presses a key that writes nothing, such as `Tab`.
    pub(super) fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            "Space" => (32, " "),
            _ => (0, ""),
        };
        let name = if key == "Space" { " " } else { key };
        for kind in ["keyDown", "keyUp"] {
            let mut event =
                json!({"type": kind, "key": name, "code": key, "windowsVirtualKeyCode": code});
            if kind == "keyDown" && !text.is_empty() {
                event["text"] = json!(text);
            }
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Presses Tab until the focus stands on what the selector means.
    pub(super) fn tab_to(&mut self, selector: &str) {
        let quoted = json!(selector);
        let script = format!("document.activeElement === document.querySelector({quoted})");
        for _ in 0..400 {
            if self.eval(&script) == json!(true) {
                return;
            }
            self.press("Tab");
        }
        panic!("Tab never reaches {selector}");
    }

    /// Types text into what has the focus.
    pub(super) fn write(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// Makes the window this large.
    pub(super) fn resize(&mut self, width: u32, height: u32) {
        let params =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", params);
    }

    /// Asks for colours as a reader's system does: `light` or `dark`.
    pub(super) fn colours(&mut self, scheme: &str) {
        let features = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
        self.call("Emulation.setEmulatedMedia", features);
    }

    /// Prints the page on A4 and returns the text of each sheet; None where no program reads it.
    pub(super) fn printed(&mut self) -> Option<Vec<String>> {
        let params = json!({"preferCSSPageSize": true, "printBackground": false});
        let printed = self.call("Page.printToPDF", params);
        let pdf = Base64::decode_vec(printed["data"].as_str().unwrap()).unwrap();
        let path = self.folder.path().join("printed.pdf");
        std::fs::write(&path, pdf).unwrap();
        let read = Command::new("pdftotext")
            .arg("-layout")
            .arg(&path)
            .arg("-")
            .output();
        let Ok(read) = read else {
            eprintln!("SKIPPED: pdftotext is not installed, so nothing printed was read");
            return None;
        };
        let text = String::from_utf8(read.stdout).unwrap();
        let sheets = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty());
        Some(sheets.map(str::to_owned).collect())
    }

    /// Everything that the page complained of: errors, warnings and messages of its console.
    pub(super) fn complaints(&self) -> Vec<&Json> {
        let told = [
            "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Log.entryAdded",
        ];
        let events = self.events.iter();
        events
            .filter(|event| told.iter().any(|method| event["method"] == *method))
            .collect()
    }

    /// The addresses that were asked for.
    pub(super) fn requests(&self) -> Vec<String> {
        let events = self.events.iter();
        let asked = events.filter(|event| event["method"] == "Network.requestWillBeSent");
        let address = asked.filter_map(|event| event["params"]["request"]["url"].as_str());
        address.map(str::to_owned).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may be gone already; either way it is waited for, so that its folder can be removed.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
