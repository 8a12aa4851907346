package org.infomat.content.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;

/// Puts the services of a bundle into an index, in all its languages.
final class IndexWriting {
    static final String ID = "id";
    static final String AUDIENCE = "audience";

    private final List<Language> languages;

    private IndexWriting(List<Language> languages) {
        this.languages = languages;
    }

    /// @param mark what the index says about itself, so that it is known again
    static void write(Bundle bundle, Directory directory, Map<String, String> mark) throws IOException {
        var writing = new IndexWriting(bundle.languages());
        var config = new IndexWriterConfig(writing.analyzer()).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (var writer = new IndexWriter(directory, config)) {
            for (Service service : bundle.catalogue().services().values()) {
                writer.addDocument(writing.document(service));
            }
            writer.forceMerge(1);
            writer.setLiveCommitData(mark.entrySet());
        }
    }

    private Analyzer analyzer() {
        var byField = new HashMap<String, Analyzer>();
        for (Language language : languages) {
            for (Part part : Part.values()) {
                byField.put(part.words(language.tag()), new WordAnalyzer(language, false));
                byField.put(part.stems(language.tag()), new WordAnalyzer(language, true));
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    private Document document(Service service) {
        var document = new Document();
        document.add(new StringField(ID, service.id(), Store.YES));
        document.add(new StringField(AUDIENCE, service.audience().name(), Store.NO));
        for (Language language : languages) {
            for (Part part : Part.values()) {
                String text = String.join("\n", texts(service, part, language));
                document.add(new TextField(part.words(language.tag()), text, Store.NO));
                document.add(new TextField(part.stems(language.tag()), text, Store.NO));
            }
        }
        return document;
    }

    private static List<String> texts(Service service, Part part, Language language) {
        return switch (part) {
            case TITLE -> List.of(service.title().in(language));
            case KEYWORDS -> service.keywords().getOrDefault(language.tag(), List.of());
            case AUTHORITY -> List.of(service.authority().in(language));
            case DESCRIPTION -> description(service, language);
        };
    }

    private static List<String> description(Service service, Language language) {
        var texts = new ArrayList<String>();
        texts.add(service.summary().in(language));
        texts.add(service.description().in(language));
        service.page(language).ifPresent(page -> texts.addAll(page.spoken()));
        return texts;
    }
}
