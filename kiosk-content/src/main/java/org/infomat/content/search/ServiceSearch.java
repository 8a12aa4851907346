package org.infomat.content.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Audience;
import org.infomat.content.catalogue.Catalogue;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;

/// Finds services while a person is typing. Words in the title count most, then keywords, authority and description.
/// Safe to use from several threads.
public final class ServiceSearch implements Closeable {
    private static final int MOST_FOUND = 100;

    /// Raised with every change of what is put into the index, so that older ones are built anew.
    private static final String FORMAT = "1";

    private final Catalogue catalogue;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private ServiceSearch(Catalogue catalogue, Directory directory) throws IOException {
        this.catalogue = catalogue;
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /// An index in memory: for tests, and for bundles of a few services.
    public static ServiceSearch inMemory(Bundle bundle) {
        try {
            var directory = new ByteBuffersDirectory();
            IndexWriting.write(bundle, directory, mark(bundle));
            return new ServiceSearch(bundle.catalogue(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
    }

    /// The index in this folder if it is that of this bundle; else it is built there first. Build it when a bundle is
    /// activated, so that the start of a terminal does not wait for it.
    public static ServiceSearch open(Bundle bundle, Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            if (!isOf(bundle, directory)) {
                IndexWriting.write(bundle, directory, mark(bundle));
            }
            return new ServiceSearch(bundle.catalogue(), directory);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    private static Map<String, String> mark(Bundle bundle) {
        return Map.of("bundle", bundle.hash(), "format", FORMAT);
    }

    private static boolean isOf(Bundle bundle, Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return mark(bundle).equals(reader.getIndexCommit().getUserData());
        } catch (IndexNotFoundException e) {
            return false;
        }
    }

    public List<Service> find(Language language, String typed) {
        return find(new Typed(language, typed), List.of());
    }

    public List<Service> find(Language language, String typed, Audience audience) {
        var only = new TermQuery(new Term(IndexWriting.AUDIENCE, audience.name()));
        return find(new Typed(language, typed), List.of(only));
    }

    /// A typing error is forgiven where nothing else is found.
    private List<Service> find(Typed typed, List<Query> filters) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Service> found = find(typed.query(), filters);
        return found.isEmpty() ? find(typed.forgiving(), filters) : found;
    }

    private List<Service> find(Query query, List<Query> filters) {
        var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach(filter -> filtered.add(filter, Occur.FILTER));
        try {
            var found = new ArrayList<Service>();
            var documents = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(filtered.build(), MOST_FOUND).scoreDocs) {
                catalogue
                        .service(documents.document(hit.doc).get(IndexWriting.ID))
                        .ifPresent(found::add);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read; build it again", e);
        }
    }

    /// Idempotent.
    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
