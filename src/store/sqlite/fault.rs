//! SQLite's errors in the words of the port.

use super::super::error::StoreError;
use super::schema::{LOCKED, REFUSAL};
use rusqlite::{Error, ErrorCode};

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        let text = error.to_string();
        match error {
            Error::SqliteFailure(failure, message) => {
                of_code(failure.code, message.unwrap_or(text))
            }
            // STRICT tables hold no other types, so such a value was not written by SQLite.
            Error::FromSqlConversionFailure(..)
            | Error::InvalidColumnType(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::Utf8Error(..) => Self::Corrupt(text),
            _ => Self::Io(text),
        }
    }
}

fn of_code(code: ErrorCode, message: String) -> StoreError {
    match code {
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Corrupt(message),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::ConstraintViolation if message == LOCKED => StoreError::Locked {
            kind: String::new(),
        },
        ErrorCode::ConstraintViolation => StoreError::Refused(
            message
                .strip_prefix(REFUSAL)
                .map_or(message.clone(), str::to_owned),
        ),
        _ => StoreError::Io(message),
    }
}
