package org.infomat.content.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.infomat.content.text.Language;

/// Divides a text into words that are compared as people of this language would: whatever keyboard they were typed on,
/// with or without their endings.
final class WordAnalyzer extends Analyzer {
    /// ZWNJ joins a Persian word to its ending and is often left out; ə is often typed as e, ё as е.
    private static final NormalizeCharMap SAME = same();

    private final String language;
    private final boolean stemming;

    WordAnalyzer(Language language, boolean stemming) {
        this.language = language.locale().getLanguage();
        this.stemming = stemming;
    }

    private static NormalizeCharMap same() {
        var same = new NormalizeCharMap.Builder();
        same.add("\u200c", "");
        same.add("ə", "e");
        same.add("Ə", "e");
        same.add("ё", "е");
        same.add("Ё", "е");
        same.add("\u2019", "'");
        return same.build();
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(SAME, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new StandardTokenizer();
        TokenStream plain = new DecimalDigitFilter(new LowerCaseFilter(tokenizer));
        return new TokenStreamComponents(tokenizer, inLanguage(plain));
    }

    private TokenStream inLanguage(TokenStream words) {
        return switch (language) {
            case "fa" -> persian(new PersianNormalizationFilter(new ArabicNormalizationFilter(words)));
            case "ru" -> stemming ? new RussianLightStemFilter(words) : words;
            case "bg" -> stemming ? new BulgarianStemFilter(words) : words;
            case "en" -> stemming ? new EnglishMinimalStemFilter(words) : words;
            default -> new ASCIIFoldingFilter(words);
        };
    }

    private TokenStream persian(TokenStream words) {
        return stemming ? new PersianStemFilter(words) : words;
    }

    List<String> words(String text) {
        var words = new ArrayList<String>();
        try (TokenStream stream = tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be read", e);
        }
    }

    /// Words so common that a service need not have them: `of`, `в`, the Persian plural when written apart.
    CharArraySet commonWords() {
        return switch (language) {
            case "fa" -> PersianAnalyzer.getDefaultStopSet();
            case "ru" -> RussianAnalyzer.getDefaultStopSet();
            case "bg" -> BulgarianAnalyzer.getDefaultStopSet();
            case "en" -> EnglishAnalyzer.getDefaultStopSet();
            default -> CharArraySet.EMPTY_SET;
        };
    }
}
