// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.words.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SalesCsvTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-09");

    @Test
    void a_day_and_a_number_in_each_line() {
        assertThat(read("day,sold\r\n2026-03-01,412\r\n2026-03-02,0\r\n2026-03-03,398.5,rain\r\n"))
                .isEqualTo(new SalesCsv(Map.of(day(1), 412.0, day(2), 0.0, day(3), 398.5), List.of()));
    }

    @Test
    void names_of_columns_a_byte_order_mark_quotes_and_empty_lines_do_no_harm() {
        assertThat(read("\uFEFF\"2026-03-01\",\"412\",\"said \"\"enough\"\",\nthen closed\"\n\n2026-03-02,7\n"))
                .isEqualTo(new SalesCsv(Map.of(day(1), 412.0, day(2), 7.0), List.of()));
    }

    @Test
    void semicolons_go_with_a_decimal_comma() {
        assertThat(read("Tag;Umsatz\n2026-03-01;412,50\n2026-03-02;7.25").days())
                .isEqualTo(Map.of(day(1), 412.5, day(2), 7.25));
    }

    @Test
    void a_bad_line_costs_only_itself_and_is_named() {
        SalesCsv read = read("""
            2026-03-01,5
            1.3.2026,5
            2026-03-02,five
            2026-03-03
            2026-03-10,5
            2026-03-01,6
            "2026-03-04,7
            2026-03-05,8
            2026-02-30,9
            2026-03-06,-1
            2026-03-07,"9"
            """);

        assertThat(read.days()).isEqualTo(Map.of(day(1), 5.0, day(5), 8.0, day(7), 9.0));
        assertThat(read.refused())
                .containsExactly(
                        new SalesCsv.Refused(2, Fact.of("sales.refused.day")),
                        new SalesCsv.Refused(3, Fact.of("sales.refused.number")),
                        new SalesCsv.Refused(4, Fact.of("sales.refused.fields")),
                        new SalesCsv.Refused(5, Fact.of("sales.refused.ahead")),
                        new SalesCsv.Refused(6, Fact.of("sales.refused.twice").with("n", 1)),
                        new SalesCsv.Refused(7, Fact.of("sales.refused.quote")),
                        new SalesCsv.Refused(9, Fact.of("sales.refused.day")),
                        new SalesCsv.Refused(10, Fact.of("sales.refused.number")));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(read("")).isEqualTo(new SalesCsv(Map.of(), List.of()));
    }

    private static SalesCsv read(String text) {
        return SalesCsv.read(text, TODAY);
    }

    private static LocalDate day(int day) {
        return TODAY.withDayOfMonth(day);
    }
}
