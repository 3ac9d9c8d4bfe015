//! How the table of problem kinds becomes an enum with its names, messages, severities and values.

/// Declares the kinds with their message, severity and the values in the order of their names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $({ $($(#[$field_doc:meta])* $field:ident : $form:ident),+ $(,)? })? => $id:literal $severity:ident),+ $(,)?) => {
        /// What can be wrong. Each kind has the messages `import-ID` (what is wrong) and `import-ID-remedy`
        /// (what would be right), in which its fields are variables.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum ProblemKind {
            $($(#[$doc])* $kind $({ $($(#[$field_doc])* $field: kinds!(@type $form)),+ })?),+
        }

        impl ProblemKind {
            /// A short stable name for programs: `score-above-max`.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$kind $({ $($field: _),+ })? => $id),+ }
            }

            /// The message that says what is wrong.
            pub const fn message(&self) -> &'static str {
                match self { $(Self::$kind $({ $($field: _),+ })? => concat!("import-", $id)),+ }
            }

            /// The message that says what would be right.
            pub const fn remedy(&self) -> &'static str {
                match self { $(Self::$kind $({ $($field: _),+ })? => concat!("import-", $id, "-remedy")),+ }
            }

            /// Whether a file with it is refused.
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$kind $({ $($field: _),+ })? => Severity::$severity),+ }
            }

            /// The values that both messages may name.
            pub fn values(&self) -> Vec<(&'static str, Value)> {
                match self {
                    $(Self::$kind $({ $($field),+ })? => vec![
                        $($((stringify!($field), kinds!(@value $form $field))),+)?
                    ]),+
                }
            }

            /// Every message that a kind needs, with its variables, for the test of the locale.
            #[cfg(test)]
            pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
                $((concat!("import-", $id), &[$($(stringify!($field)),+)?])),+
            ];
        }
    };
    (@type Text) => { String };
    (@type Points) => { i64 };
    (@type Count) => { u64 };
    (@value Text $field:ident) => { Value::Text($field.clone()) };
    (@value Points $field:ident) => { Value::Points(*$field) };
    (@value Count $field:ident) => { Value::Count(*$field) };
}

pub(super) use kinds;
