package org.infomat.content.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.infomat.content.text.Language;

/// What a person has typed so far, as a question to the index: every word counts, the last may be unfinished.
final class Typed {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    /// Shorter words would match nearly everything, with an error allowed or their ending cut off.
    private static final int LONG_ENOUGH = 4;

    private final String tag;
    private final List<String> words;
    private final WordAnalyzer plain;
    private final WordAnalyzer stemming;

    Typed(Language language, String text) {
        this.tag = language.tag();
        this.plain = new WordAnalyzer(language, false);
        this.stemming = new WordAnalyzer(language, true);
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> all = plain.words(bounded);
        this.words = all.subList(0, Math.min(all.size(), MOST_WORDS));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Query query() {
        return query(false);
    }

    /// One letter wrong, missing or too many in each longer word.
    Query forgiving() {
        return query(true);
    }

    private Query query(boolean forgiving) {
        var query = new BooleanQuery.Builder();
        var common = plain.commonWords();
        boolean allCommon = common.containsAll(words);
        for (String word : words) {
            query.add(anywhere(word, forgiving), !allCommon && common.contains(word) ? Occur.SHOULD : Occur.MUST);
        }
        return query.build();
    }

    /// The best place counts; a word in two places is worth a little more.
    private Query anywhere(String word, boolean forgiving) {
        String stem = stemming.words(word).stream().findFirst().orElse(word);
        List<Query> places = new ArrayList<>();
        for (Part part : Part.values()) {
            places.add(worth(new TermQuery(new Term(part.words(tag), word)), part.weight * 1.25f));
            places.add(worth(new PrefixQuery(new Term(part.words(tag), word)), part.weight));
            places.add(worth(new TermQuery(new Term(part.stems(tag), stem)), part.weight));
            if (stem.length() >= LONG_ENOUGH) {
                places.add(worth(new PrefixQuery(new Term(part.words(tag), stem)), part.weight * 0.5f));
            }
            if (forgiving && word.length() >= LONG_ENOUGH) {
                places.add(worth(new FuzzyQuery(new Term(part.words(tag), word), 1, 1), part.weight * 0.25f));
            }
        }
        return new DisjunctionMaxQuery(places, 0.05f);
    }

    private static Query worth(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
