// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Headers;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, été 汉字",
        "UTF-16, utf-16, été 汉字",
        "UTF-16BE, utf-16, été 汉字",
        "UTF-16LE, utf-16, été 汉字",
        "UTF-32BE, utf-32, été 汉字",
        "ISO-8859-1, iso-8859-1, été",
        "windows-1251, windows-1251, чайник",
        "Shift_JIS, shift_jis, 漢字",
        "GB2312, gb2312, 汉字",
        "IBM037, ebcdic-cp-us, kettle"
    })
    void the_xml_declaration_is_enough(String charset, String declared, String text) {
        String source = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><t>" + text + "</t>";

        assertThat(decode(source, charset, Optional.empty())).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, été", "windows-1251, чайник", "EUC-JP, 漢字", "UTF-8, 汉字"})
    void the_content_type_is_enough(String charset, String text) {
        assertThat(decode("<t>" + text + "</t>", charset, Optional.of("text/xml; charset=\"" + charset + "\"")))
                .isEqualTo("<t>" + text + "</t>");
    }

    @Test
    void valid_utf_8_is_believed_against_what_server_and_document_say() {
        String source = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><t>été 汉字</t>";

        assertThat(decode(source, "UTF-8", Optional.of("text/xml; charset=iso-8859-1")))
                .isEqualTo(source);
    }

    @Test
    void bytes_that_are_not_the_utf_8_they_are_said_to_be_are_read_as_western() {
        assertThat(decode("<t>été</t>", "ISO-8859-1", Optional.of("text/xml; charset=utf-8")))
                .isEqualTo("<t>été</t>");
    }

    @Test
    void without_any_word_pairs_of_high_bytes_are_chinese_and_others_western() {
        assertThat(decode("<t>汉字 汉字</t>", "GB2312", Optional.empty())).isEqualTo("<t>汉字 汉字</t>");
        assertThat(decode("<t>été à côté</t>", "windows-1252", Optional.empty()))
                .isEqualTo("<t>été à côté</t>");
    }

    @Test
    void a_byte_order_mark_is_taken_off_and_an_unknown_name_is_passed_over() {
        assertThat(decode("\uFEFF<t>é</t>", "UTF-8", Optional.empty())).isEqualTo("<t>é</t>");
        assertThat(decode("<t>é</t>", "ISO-8859-1", Optional.of("text/xml; charset=klingon")))
                .isEqualTo("<t>é</t>");
        assertThat(decode("", "UTF-8", Optional.empty())).isEmpty();
    }

    private static String decode(String source, String charset, Optional<String> type) {
        Headers headers = new Headers(type.map(t -> Map.of("Content-Type", t)).orElse(Map.of()));
        byte[] bytes = source.getBytes(Charset.forName(charset));
        return FeedCharset.decode(new Answer(200, headers, bytes, URI.create("https://x.example/"), Optional.empty()));
    }
}
