package io.clientele.kit.http.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Which methods a path knows, for the header Allow, which Quarkus leaves out of its 405. */
@Singleton
class AllowedMethods {

    private final BeanManager beans;
    private volatile List<Known> known;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    private record Known(Pattern path, String method) {}

    String allowed(String path) {
        if (known == null) {
            known = resources();
        }
        return known.stream()
                .filter(one -> one.path().matcher(path).matches())
                .map(Known::method)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private List<Known> resources() {
        var found = new ArrayList<Known>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(root.value(), method, found);
                }
            }
        });
        return found;
    }

    private static void add(String root, Method method, List<Known> found) {
        Path below = method.getAnnotation(Path.class);
        String template = "/" + root + "/" + (below == null ? "" : below.value());
        Pattern path = Pattern.compile(
                template.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^/]*}", "[^/]+") + "/?");
        Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .forEach(http -> found.add(new Known(path, http.value())));
    }
}
