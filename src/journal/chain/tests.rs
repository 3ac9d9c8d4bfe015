use super::*;
use crate::journal::{Draft, Signer};

fn entries(count: usize) -> Vec<Entry> {
    let drafts = (0..count)
        .map(|n| Draft {
            at: i64::try_from(n).unwrap(),
            author: "so-noi-vu".to_owned(),
            kind: "note".to_owned(),
            body: format!("{{\"n\":{n}}}"),
        })
        .collect();
    Entry::sign_all(drafts, Head::GENESIS, &Signer::from_seed(&[1; 32])).unwrap()
}

fn fault(entries: Vec<Entry>, depth: Depth) -> Option<(u64, Fault)> {
    verify(entries, Head::GENESIS, depth)
        .err()
        .map(|fault| (fault.seq, fault.what))
}

/// Signs an entry again after it was changed, as somebody with the key could.
fn rewrite(entry: &mut Entry) {
    let signer = Signer::from_seed(&[1; 32]);
    entry.hash = entry.computed_hash();
    entry.sig = signer.sign(NAMESPACE, entry.hash.as_bytes()).unwrap();
}

#[test]
fn a_good_chain_gives_its_head() {
    let chain = entries(300);
    let head = chain.last().unwrap().head();
    for depth in [Depth::Hashes, Depth::Signatures] {
        assert_eq!(verify(chain.clone(), Head::GENESIS, depth), Ok(head));
        let tail = chain[100..].to_vec();
        assert_eq!(verify(tail, chain[99].head(), depth), Ok(head));
    }
    assert_eq!(
        verify(Vec::new(), Head::GENESIS, Depth::Signatures),
        Ok(Head::GENESIS)
    );
}

type Change = fn(&mut Entry);

#[test]
fn any_changed_field_is_found_at_its_entry() {
    let fields: [(&str, Change); 5] = [
        ("at", |e| e.at += 1),
        ("author", |e| e.author.push('x')),
        ("kind", |e| e.kind.push('x')),
        ("body", |e| e.body = "{}".to_owned()),
        ("hash", |e| e.hash = Hash::of(b"")),
    ];
    for (name, change) in fields {
        for depth in [Depth::Hashes, Depth::Signatures] {
            let mut chain = entries(200);
            change(&mut chain[136]);
            let (seq, what) = fault(chain, depth).unwrap();
            assert!(matches!(what, Fault::WrongHash { .. }), "{name}: {what:?}");
            assert_eq!(seq, 137, "{name}");
        }
    }
}

#[test]
fn removal_exchange_and_rewriting_break_the_links() {
    let mut removed = entries(5);
    removed.remove(2);
    assert_eq!(
        fault(removed, Depth::Hashes),
        Some((3, Fault::Gap { found: 4 }))
    );
    let mut swapped = entries(5);
    swapped.swap(1, 2);
    assert_eq!(
        fault(swapped, Depth::Hashes),
        Some((2, Fault::Gap { found: 3 }))
    );
    let mut rewritten = entries(5);
    rewritten[1].body = "{}".to_owned();
    rewrite(&mut rewritten[1]);
    assert_eq!(
        fault(rewritten, Depth::Hashes),
        Some((3, Fault::BrokenLink))
    );
}

#[test]
fn a_signature_of_another_kind_or_key_or_form_is_refused() {
    let mut broken = entries(2);
    let last = broken[1].sig.len() - 1;
    broken[1].sig[last] ^= 1;
    let mismatch = Fault::Signature(SignatureFault::Mismatch);
    assert_eq!(fault(broken, Depth::Signatures), Some((2, mismatch)));

    let mut longer = entries(2);
    longer[1].sig.push(0);
    let unreadable = Fault::Signature(SignatureFault::Unreadable);
    assert_eq!(
        fault(longer, Depth::Signatures),
        Some((2, unreadable.clone()))
    );

    let mut none = entries(2);
    none[0].sig.clear();
    assert_eq!(fault(none, Depth::Signatures), Some((1, unreadable)));

    let thief = Signer::from_seed(&[2; 32]);
    let stolen = Fault::Signature(SignatureFault::OtherKey(
        thief.public().fingerprint().to_owned(),
    ));
    for at in [0, 1] {
        let mut chain = entries(2);
        chain[at].sig = thief.sign(NAMESPACE, chain[at].hash.as_bytes()).unwrap();
        let seq = u64::try_from(at).unwrap() + 1;
        assert_eq!(fault(chain, Depth::Signatures), Some((seq, stolen.clone())));
    }

    let mut elsewhere = entries(2);
    let signer = Signer::from_seed(&[1; 32]);
    elsewhere[1].sig = signer.sign("file", elsewhere[1].hash.as_bytes()).unwrap();
    let namespace = Fault::Signature(SignatureFault::OtherNamespace("file".to_owned()));
    assert_eq!(fault(elsewhere, Depth::Signatures), Some((2, namespace)));
}

#[test]
fn a_signed_body_that_is_not_canonical_is_refused() {
    for body in ["{\"n\": 1}", "{},\"n\":{}"] {
        let mut chain = entries(2);
        chain[1].body = body.to_owned();
        rewrite(&mut chain[1]);
        assert_eq!(
            fault(chain, Depth::Signatures),
            Some((2, Fault::BodyNotCanonical))
        );
    }
}

#[test]
fn of_two_bad_entries_the_first_is_named() {
    let mut chain = entries(1000);
    for at in [950, 420, 421] {
        chain[at].at = 7;
    }
    chain.remove(700);
    assert_eq!(fault(chain, Depth::Signatures).unwrap().0, 421);
}
