package dev.ulpforge.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * Java text that names classes of {@code java.lang}. They are imported: without that a class {@code Math} in the user's
 * own package would stand before {@link Math}.
 */
final class JavaLang {
    private static final Pattern CLASS = Pattern.compile("\\b(Math|Float|Double|Long)(?=\\.)");

    private JavaLang() {}

    /** {@return the text as code, with its class names as types; it may have no literal strings} */
    static CodeBlock code(String text) {
        List<Object> classes = new ArrayList<>();
        CLASS.matcher(text).results().map(MatchResult::group).map(name -> ClassName.get("java.lang", name))
                .forEach(classes::add);
        return CodeBlock.of(CLASS.matcher(text.replace("$", "$$")).replaceAll("\\$T"), classes.toArray());
    }
}
