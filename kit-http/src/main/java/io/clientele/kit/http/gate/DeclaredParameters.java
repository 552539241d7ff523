package io.clientele.kit.http.gate;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method declares, in its arguments, in bean parameters or for OpenAPI only. */
record DeclaredParameters(Map<String, Declared> byName) {

    /** One of them; {@code type} is that of a single value. */
    record Declared(Class<?> type, boolean many) {}

    static DeclaredParameters of(Class<?> resource, Method method) {
        var found = new LinkedHashMap<String, Declared>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getName(), parameter.getParameterizedType(), found);
        }
        fields(resource, found);
        for (var documented :
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class)) {
            if (documented.in() == ParameterIn.QUERY) {
                found.putIfAbsent(documented.name(), new Declared(String.class, true));
            }
        }
        return new DeclaredParameters(found);
    }

    private static void collect(AnnotatedElement element, String name, Type type, Map<String, Declared> found) {
        var rest = element.getAnnotation(RestQuery.class);
        var jaxRs = element.getAnnotation(QueryParam.class);
        if (rest != null) {
            found.put(rest.value().isEmpty() ? name : rest.value(), declared(type));
        } else if (jaxRs != null) {
            found.put(jaxRs.value(), declared(type));
        } else if (type instanceof Class<?> bean && mayBeBean(element, bean)) {
            fields(bean, found);
        }
    }

    /** Quarkus takes an argument whose class has annotated fields for a bean parameter, annotated so or not. */
    private static boolean mayBeBean(AnnotatedElement element, Class<?> type) {
        return element.isAnnotationPresent(BeanParam.class)
                || element instanceof Parameter && !type.isRecord() && !type.isInterface() && !isPlatform(type)
                || element instanceof Parameter && type.isRecord();
    }

    private static boolean isPlatform(Class<?> type) {
        return type.isPrimitive() || type.isArray() || type.isEnum() || type.getClassLoader() == null;
    }

    private static void fields(Class<?> type, Map<String, Declared> found) {
        for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    collect(field, field.getName(), field.getGenericType(), found);
                }
            }
        }
    }

    private static Declared declared(Type type) {
        if (type instanceof Class<?> single) {
            return single.isArray() ? new Declared(single.getComponentType(), true) : new Declared(single, false);
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && generic.getActualTypeArguments()[0] instanceof Class<?> item) {
            boolean many = Collection.class.isAssignableFrom(raw);
            return many || raw == Optional.class ? new Declared(item, many) : new Declared(raw, false);
        }
        return new Declared(Object.class, true);
    }
}
