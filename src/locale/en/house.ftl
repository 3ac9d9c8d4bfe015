# Minutes in a secretariat's own Word file.

cli-flag-template = A Word file of the secretariat as the form of the minutes; its places {"{{name}}"} are filled
cli-flag-template-minutes = Write a form of the minutes (.docx) with its places {"{{name}}"}, to be made one's own

house-usage-docx = A Word form goes with a .docx only: write --out F.docx.
house-usage-starting = The form of the minutes is a .docx: write --out F.docx.
house-written = Wrote the form of the minutes: { $file }
house-written-how = Open it in Word, set letterhead, logo, headers, footers and styles as your office has them; keep the places to be filled. Use: thamdinh minutes { $session } --template { $file } --out bien-ban.docx
house-written-lines = Places in a line: { $names }
house-written-blocks = Places that stand alone in a paragraph: { $names }

house-starting-title = Form of the minutes
house-starting-foot = Journal { $entries } entries · hash of the last one:

house-part-text = text
house-part-header = header
house-part-footer = footer

house-not-word = { $file } is not a Word file (.docx).
house-old-or-locked = { $file } has a password or is of an old Word (.doc). Open it in Word, take the password off, save it as a Word document (.docx).
house-macros = { $file } has macros; a form of the minutes must not. Open it in Word and save it as a Word document (.docx).
house-other-form = { $file } is not an ordinary Word document (a .dotx, or “Strict”). Open it in Word and save it as a Word document (.docx).
house-too-large = { $file } claims to unpack to more than any form of minutes; it was not read.
house-damaged = { $file } is damaged: its part { $part } can't be read.
house-unknown = { $file }, { $part }: there is no place {"{{"}{ $written }{"}}"} (near “{ $near }”). Known names: { $names }.
house-unclosed = { $file }, { $part }: a place begins with {"{{"} and has no {"}}"} in the same paragraph (near “{ $near }”).
house-not-alone = { $file }, { $part }: {"{{"}{ $name }{"}}"} is several paragraphs and tables, so it has to stand alone in a paragraph of the text (near “{ $near }”).
house-missing = { $file } has no place for what the minutes say: it needs { $names }.
house-missing-or = {" "}or all of{" "}
house-packing = The Word file can't be put together: { $what }
house-hint = No file was written. A form with every place: thamdinh template SESSION --minutes --out mau-bien-ban.docx
