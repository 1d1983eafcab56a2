package dev.ulpforge.processor.body;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;

/**
 * What names mean at a place in a source, by the rules of the Java Language Specification, 6.4 and 7.5. javac itself
 * does not know yet when processors run.
 *
 * @param elements the program
 * @param unit     the source
 * @param owner    the class whose members are there
 */
record SourceNames(Elements elements, CompilationUnitTree unit, TypeElement owner) {
    private static final String EACH = "*";

    /** {@return the class around all others that {@code type} is in, or itself} */
    static Element outermost(Element type) {
        return type.getEnclosingElement() instanceof TypeElement outer ? outermost(outer) : type;
    }

    /** {@return the class that an expression names, if it names one} */
    Optional<TypeElement> type(ExpressionTree tree) {
        return switch (tree) {
            case IdentifierTree simple -> type(simple.getName().toString());
            case MemberSelectTree select -> type(select.getExpression())
                    .flatMap(outer -> member(outer, select.getIdentifier().toString()))
                    .or(() -> found(select.toString()));
            default -> Optional.empty();
        };
    }

    private Optional<TypeElement> type(String name) {
        return around()
                .flatMap(type -> Stream.concat(Stream.of(type).filter(it -> it.getSimpleName().contentEquals(name)),
                        member(type, name).stream()))
                .findFirst()
                .or(() -> imports(false).map(Object::toString).filter(text -> text.endsWith("." + name))
                        .flatMap(text -> found(text).stream()).findFirst())
                .or(() -> found(inPackage(name)))
                .or(() -> imports(false).filter(SourceNames::isOfEach)
                        .flatMap(select -> found(select.getExpression() + "." + name).stream()).findFirst())
                .or(() -> found("java.lang." + name));
    }

    /**
     * {@return the members of this name that are meant: those of the innermost class that has some, or imported ones}
     */
    List<Element> members(String name, ElementKind kind) {
        return around().map(type -> members(type, name, kind)).filter(found -> !found.isEmpty()).findFirst()
                .orElseGet(() -> imported(name, kind));
    }

    /** {@return the members of a class with this name} */
    List<Element> members(TypeElement type, String name, ElementKind kind) {
        return elements.getAllMembers(type).stream()
                .filter(member -> member.getKind() == kind && member.getSimpleName().contentEquals(name))
                .<Element>map(member -> member).toList();
    }

    private List<Element> imported(String name, ElementKind kind) {
        return Stream.concat(
                imports(true).filter(select -> select.getIdentifier().contentEquals(name)),
                imports(true).filter(SourceNames::isOfEach))
                .map(select -> found(select.getExpression().toString()).map(type -> members(type, name, kind))
                        .orElse(List.of()))
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    private Stream<TypeElement> around() {
        return Stream.iterate((Element) owner, TypeElement.class::isInstance, Element::getEnclosingElement)
                .map(TypeElement.class::cast);
    }

    private Stream<MemberSelectTree> imports(boolean ofStatics) {
        return unit.getImports().stream().filter(each -> each.isStatic() == ofStatics)
                .map(ImportTree::getQualifiedIdentifier).filter(MemberSelectTree.class::isInstance)
                .map(MemberSelectTree.class::cast);
    }

    private static boolean isOfEach(MemberSelectTree select) {
        return select.getIdentifier().contentEquals(EACH);
    }

    private Optional<TypeElement> member(TypeElement type, String name) {
        return elements.getAllMembers(type).stream().filter(TypeElement.class::isInstance).map(TypeElement.class::cast)
                .filter(member -> member.getSimpleName().contentEquals(name)).findFirst();
    }

    private String inPackage(String name) {
        String home = elements.getPackageOf(owner).getQualifiedName().toString();
        return home.isEmpty() ? name : home + "." + name;
    }

    private Optional<TypeElement> found(String name) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(owner), name));
    }
}
