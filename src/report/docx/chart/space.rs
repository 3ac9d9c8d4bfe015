//! The part that draws a chart.

use super::scale::axis;
use super::workbook::SHEET;
use super::{CHART, RELATIONS, Slice};
use crate::domain::points::{Points, SCALE};
use crate::locale::Language;
use crate::report::chart::{ChartKind, Series};
use crate::report::docx::style_part::{FONT, language_code};
use crate::report::docx::xml::{Xml, inert};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// The ids of the two axes.
const LABELS_AXIS: &str = "1001";
const VALUES_AXIS: &str = "1002";
/// Ground and text of series: apart in a black and white copy too.
const COLOURS: [(&str, &str); 6] = [
    ("1F4E79", "FFFFFF"),
    ("F4B183", "000000"),
    ("7F7F7F", "FFFFFF"),
    ("C5E0B3", "000000"),
    ("833C0B", "FFFFFF"),
    ("FFF2CC", "000000"),
];
/// A part of a stacked bar below this share of the axis has no room for its value.
const NARROW_PART: i64 = 16;

/// The chart of a slice; its numbers are marked in `language`.
pub(super) fn chart_space(slice: &Slice<'_>, language: Language) -> String {
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns:c", CHART),
        ("xmlns:a", DRAWING),
        ("xmlns:r", RELATIONS),
    ];
    xml.element("c:chartSpace", &namespaces, |xml| {
        flag(xml, "c:date1904", "0");
        flag(xml, "c:lang", language_code(language));
        flag(xml, "c:roundedCorners", "0");
        xml.element("c:chart", &[], |xml| {
            flag(xml, "c:autoTitleDeleted", "1");
            xml.element("c:plotArea", &[], |xml| {
                xml.empty("c:layout", &[]);
                let format = number_format(slice, language);
                bars(xml, slice, &format);
                labels_axis(xml);
                values_axis(xml, slice, &format);
            });
            if slice.chart.series.len() > 1 {
                xml.element("c:legend", &[], |xml| {
                    flag(xml, "c:legendPos", "b");
                    flag(xml, "c:overlay", "0");
                });
            }
            flag(xml, "c:plotVisOnly", "1");
            flag(xml, "c:dispBlanksAs", "gap");
        });
        fill(xml, None);
        text(xml, "900", "000000");
        xml.element("c:externalData", &[("r:id", "rId1")], |xml| {
            flag(xml, "c:autoUpdate", "0");
        });
    });
    xml.finish()
}

fn flag(xml: &mut Xml, name: &str, value: &str) {
    xml.empty(name, &[("val", value)]);
}

/// Two decimals with the language's mark, or none where all values are whole.
fn number_format(slice: &Slice<'_>, language: Language) -> String {
    let all = slice.chart.series.iter().flat_map(|series| &series.values);
    let whole = all
        .clone()
        .all(|value| value.is_multiple_of(Points::whole(1)));
    let digits = if whole { "#,##0" } else { "#,##0.00" };
    match language {
        Language::Vietnamese => format!("[$-42A]{digits}"),
        Language::English => digits.to_owned(),
    }
}

fn bars(xml: &mut Xml, slice: &Slice<'_>, format: &str) {
    let stacked = slice.chart.kind == ChartKind::Stacked;
    xml.element("c:barChart", &[], |xml| {
        flag(xml, "c:barDir", "bar");
        flag(
            xml,
            "c:grouping",
            if stacked { "stacked" } else { "clustered" },
        );
        flag(xml, "c:varyColors", "0");
        for (series, at) in slice.chart.series.iter().zip(0_usize..) {
            one_series(xml, slice, (series, at), format);
        }
        flag(xml, "c:gapWidth", if stacked { "50" } else { "45" });
        if stacked {
            flag(xml, "c:overlap", "100");
        }
        flag(xml, "c:axId", LABELS_AXIS);
        flag(xml, "c:axId", VALUES_AXIS);
    });
}

fn one_series(xml: &mut Xml, slice: &Slice<'_>, (series, at): (&Series, usize), format: &str) {
    let column = column_letter(at + 1);
    let last = slice.to - slice.from + 1;
    let (ground, ink) = COLOURS
        .get(at % COLOURS.len())
        .copied()
        .unwrap_or(("808080", "000000"));
    xml.element("c:ser", &[], |xml| {
        flag(xml, "c:idx", &at.to_string());
        flag(xml, "c:order", &at.to_string());
        xml.element("c:tx", &[], |xml| {
            let name = [series.name.as_str()];
            strings(xml, &format!("{SHEET}!${column}$1"), name.into_iter());
        });
        fill(xml, Some(ground));
        flag(xml, "c:invertIfNegative", "0");
        value_labels(xml, slice, series, (format, ink));
        xml.element("c:cat", &[], |xml| {
            strings(xml, &format!("{SHEET}!$A$2:$A${last}"), slice.labels());
        });
        xml.element("c:val", &[], |xml| {
            let range = format!("{SHEET}!${column}$2:${column}${last}");
            numbers(xml, &range, slice, series, format);
        });
    });
}

/// A column's letter; charts have few series.
fn column_letter(at: usize) -> char {
    let letter = u8::try_from(at).ok().and_then(|at| b'A'.checked_add(at));
    letter.map_or('Z', char::from)
}

fn strings<'a>(xml: &mut Xml, range: &str, texts: impl Iterator<Item = &'a str> + Clone) {
    xml.element("c:strRef", &[], |xml| {
        xml.text_element("c:f", &[], range);
        xml.element("c:strCache", &[], |xml| {
            flag(xml, "c:ptCount", &texts.clone().count().to_string());
            for (text, at) in texts.zip(0_usize..) {
                xml.element("c:pt", &[("idx", &at.to_string())], |xml| {
                    xml.text_element("c:v", &[], &inert(text));
                });
            }
        });
    });
}

fn values<'a>(slice: &Slice<'_>, series: &'a Series) -> impl Iterator<Item = Points> + use<'a> {
    let values = series.values.iter().copied();
    values.take(slice.to).skip(slice.from)
}

fn numbers(xml: &mut Xml, range: &str, slice: &Slice<'_>, series: &Series, format: &str) {
    xml.element("c:numRef", &[], |xml| {
        xml.text_element("c:f", &[], range);
        xml.element("c:numCache", &[], |xml| {
            xml.text_element("c:formatCode", &[], format);
            flag(xml, "c:ptCount", &(slice.to - slice.from).to_string());
            for (value, at) in values(slice, series).zip(0_usize..) {
                xml.element("c:pt", &[("idx", &at.to_string())], |xml| {
                    xml.text_element("c:v", &[], &value.exact_text());
                });
            }
        });
    });
}

/// The values beside their bars, or inside the parts of stacked ones that have room.
fn value_labels(xml: &mut Xml, slice: &Slice<'_>, series: &Series, (format, ink): (&str, &str)) {
    let stacked = slice.chart.kind == ChartKind::Stacked;
    let narrow = |value: Points| {
        let longest = slice.chart.longest().ten_thousandths();
        stacked && value.ten_thousandths().saturating_mul(NARROW_PART) < longest
    };
    xml.element("c:dLbls", &[], |xml| {
        for (value, at) in values(slice, series).zip(0_usize..) {
            if narrow(value) {
                xml.element("c:dLbl", &[], |xml| {
                    flag(xml, "c:idx", &at.to_string());
                    flag(xml, "c:delete", "1");
                });
            }
        }
        xml.empty("c:numFmt", &[("formatCode", format), ("sourceLinked", "0")]);
        xml.element("c:spPr", &[], |xml| {
            xml.empty("a:noFill", &[]);
            xml.element("a:ln", &[], |xml| xml.empty("a:noFill", &[]));
        });
        text(xml, "900", if stacked { ink } else { "000000" });
        flag(xml, "c:dLblPos", if stacked { "ctr" } else { "outEnd" });
        for (what, shown) in [
            ("c:showLegendKey", "0"),
            ("c:showVal", "1"),
            ("c:showCatName", "0"),
            ("c:showSerName", "0"),
            ("c:showPercent", "0"),
            ("c:showBubbleSize", "0"),
        ] {
            flag(xml, what, shown);
        }
    });
}

fn labels_axis(xml: &mut Xml) {
    xml.element("c:catAx", &[], |xml| {
        flag(xml, "c:axId", LABELS_AXIS);
        // The first label stands at the top.
        xml.element("c:scaling", &[], |xml| flag(xml, "c:orientation", "maxMin"));
        flag(xml, "c:delete", "0");
        flag(xml, "c:axPos", "l");
        xml.empty(
            "c:numFmt",
            &[("formatCode", "General"), ("sourceLinked", "0")],
        );
        flag(xml, "c:majorTickMark", "none");
        flag(xml, "c:minorTickMark", "none");
        flag(xml, "c:tickLblPos", "low");
        line(xml, "404040");
        text(xml, "900", "000000");
        flag(xml, "c:crossAx", VALUES_AXIS);
        flag(xml, "c:crosses", "autoZero");
        flag(xml, "c:auto", "0");
        flag(xml, "c:lblAlgn", "ctr");
        flag(xml, "c:lblOffset", "50");
        flag(xml, "c:tickLblSkip", "1");
        flag(xml, "c:noMultiLvlLbl", "1");
    });
}

fn values_axis(xml: &mut Xml, slice: &Slice<'_>, format: &str) {
    // The end of the whole chart, so that its slices can be compared.
    let (end, step) = axis(slice.chart.longest());
    xml.element("c:valAx", &[], |xml| {
        flag(xml, "c:axId", VALUES_AXIS);
        xml.element("c:scaling", &[], |xml| {
            flag(xml, "c:orientation", "minMax");
            flag(xml, "c:max", &end.exact_text());
            flag(xml, "c:min", "0");
        });
        flag(xml, "c:delete", "0");
        flag(xml, "c:axPos", "b");
        xml.element("c:majorGridlines", &[], |xml| line(xml, "D9D9D9"));
        xml.element("c:title", &[], |xml| {
            xml.element("c:tx", &[], |xml| {
                xml.element("c:rich", &[], |xml| {
                    xml.empty("a:bodyPr", &[]);
                    xml.empty("a:lstStyle", &[]);
                    xml.element("a:p", &[], |xml| {
                        xml.element("a:pPr", &[], |xml| {
                            letters(xml, "a:defRPr", "900", "000000")
                        });
                        xml.element("a:r", &[], |xml| {
                            letters(xml, "a:rPr", "900", "000000");
                            xml.text_element("a:t", &[], &inert(&slice.chart.unit));
                        });
                    });
                });
            });
            flag(xml, "c:overlay", "0");
        });
        let whole = step.ten_thousandths() % SCALE == 0;
        let of_axis = if whole {
            format.replace(".00", "")
        } else {
            format.to_owned()
        };
        xml.empty(
            "c:numFmt",
            &[("formatCode", &of_axis), ("sourceLinked", "0")],
        );
        flag(xml, "c:majorTickMark", "out");
        flag(xml, "c:minorTickMark", "none");
        flag(xml, "c:tickLblPos", "nextTo");
        line(xml, "404040");
        text(xml, "900", "000000");
        flag(xml, "c:crossAx", LABELS_AXIS);
        // Below the last label.
        flag(xml, "c:crosses", "max");
        flag(xml, "c:crossBetween", "between");
        flag(xml, "c:majorUnit", &step.exact_text());
    });
}

/// A ground with a thin edge, or none of both.
fn fill(xml: &mut Xml, ground: Option<&str>) {
    xml.element("c:spPr", &[], |xml| match ground {
        Some(ground) => {
            solid(xml, ground);
            xml.element("a:ln", &[("w", "3175")], |xml| solid(xml, "404040"));
        }
        None => {
            solid(xml, "FFFFFF");
            xml.element("a:ln", &[], |xml| xml.empty("a:noFill", &[]));
        }
    });
}

fn line(xml: &mut Xml, colour: &str) {
    xml.element("c:spPr", &[], |xml| {
        xml.element("a:ln", &[("w", "6350")], |xml| solid(xml, colour));
    });
}

fn solid(xml: &mut Xml, colour: &str) {
    xml.element("a:solidFill", &[], |xml| {
        xml.empty("a:srgbClr", &[("val", colour)]);
    });
}

/// Text of `size` hundredths of a point.
fn text(xml: &mut Xml, size: &str, colour: &str) {
    xml.element("c:txPr", &[], |xml| {
        xml.empty("a:bodyPr", &[]);
        xml.empty("a:lstStyle", &[]);
        xml.element("a:p", &[], |xml| {
            xml.element("a:pPr", &[], |xml| letters(xml, "a:defRPr", size, colour));
            xml.empty("a:endParaRPr", &[("lang", "vi-VN")]);
        });
    });
}

fn letters(xml: &mut Xml, element: &str, size: &str, colour: &str) {
    xml.element(element, &[("sz", size), ("b", "0")], |xml| {
        solid(xml, colour);
        for kind in ["a:latin", "a:cs"] {
            xml.empty(kind, &[("typeface", FONT)]);
        }
    });
}
