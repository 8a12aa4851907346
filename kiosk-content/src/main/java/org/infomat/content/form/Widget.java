package org.infomat.content.form;

/// How a question is put on the screen.
public enum Widget {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    CHOICE,
    CHOICES,
    YES_NO,
    EMAIL,
    PHONE,
    /// Letters and digits that are copied from a document: no capitals to choose, digits of any script accepted.
    IDENTIFIER
}
