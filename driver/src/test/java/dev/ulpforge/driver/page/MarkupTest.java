package dev.ulpforge.driver.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTest {
    @Test
    void textCannotBecomeAnElementOrEndAnAttribute() {
        assertThat(Markup.text("<b a=\"1\" c='2'>&")).isEqualTo("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
    }

    @Test
    void jsonCannotEndItsScript() {
        assertThat(Markup.json("</script>\n\\\"∞")).isEqualTo("\"\\u003c/script\\u003e\\u000a\\u005c\\u0022\\u221e\"");
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(Markup.json(Double.POSITIVE_INFINITY)).isEqualTo("null");
        assertThat(Markup.json(0.5)).isEqualTo("0.5");
    }
}
