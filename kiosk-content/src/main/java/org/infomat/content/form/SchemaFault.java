package org.infomat.content.form;

/// What is wrong with a schema, at a JSON pointer into it.
public record SchemaFault(String pointer, String what, String remedy) {}
