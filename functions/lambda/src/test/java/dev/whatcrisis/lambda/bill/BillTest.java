// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Prints the bill and holds docs/deploy.md against it; {@code mvn -pl functions/lambda -am test -Dtest=BillTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dwhatcrisis.bill=write} writes it there.
 */
class BillTest {
    private static final Path PAGE = Path.of("../../docs/deploy.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- bill -->\n)(.*?)(\n<!-- /bill -->)");
    private static final Deployment STACK = Deployment.read(Path.of("../../template.yaml"));

    @Test
    void the_page_about_deploying_has_the_bill_that_is_printed() throws IOException {
        String bill = BillTable.of(STACK).markdown();
        System.out.println(bill);
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        assertThat(table.find()).as("docs/deploy.md has a place for the bill").isTrue();

        if (System.getProperty("whatcrisis.bill", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, table.end(1)) + bill + page.substring(table.start(3)));
        } else {
            assertThat(table.group(2)).isEqualTo(bill);
        }
    }

    @Test
    void the_template_says_how_often_functions_run_how_large_they_are_and_what_is_under_alarm() {
        assertThat(STACK).isEqualTo(new Deployment(1, 4, 140, 6, 30));
    }

    @Test
    void a_schedule_or_an_alarm_more_is_on_the_bill() {
        Deployment more = new Deployment(2, 4, 164, 7, 30);

        assertThat(dollars(more, Price.SCHEDULED_CALL) - dollars(STACK, Price.SCHEDULED_CALL))
                .isCloseTo(24 * 730 / 1e6, within(1e-9));
        assertThat(dollars(more, Price.ALARM) - dollars(STACK, Price.ALARM)).isCloseTo(0.10, within(1e-9));
        assertThat(dollars(more, Price.FUNCTION_TIME)).isGreaterThan(2 * dollars(STACK, Price.FUNCTION_TIME));
    }

    @Test
    void what_is_free_is_not_in_the_sum_beyond_it() {
        assertThat(Price.FUNCTION_CALL.of(1_500_000)).isCloseTo(0.30, within(1e-9));
        assertThat(Price.FUNCTION_CALL.beyondFree(1_500_000)).isCloseTo(0.10, within(1e-9));
        assertThat(Price.FUNCTION_CALL.beyondFree(900_000)).isZero();
    }

    private static double dollars(Deployment stack, Price price) {
        return Bill.of(MeasuredHour.QUIET, stack).rows().stream()
                .filter(row -> row.price() == price)
                .mapToDouble(Bill.Row::dollars)
                .sum();
    }
}
