package io.orderledger.web.validation;

import io.orderledger.web.json.BodyMismatches;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.MethodValidator;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Makes a controller's arguments as Spring does, but goes on after the first that is not right, so that one answer can
 * name every field: of the path, the query, the headers and the body.
 */
final class CollectingHandlerMethod extends ServletInvocableHandlerMethod {
    private @Nullable HandlerMethodArgumentResolverComposite resolvers;
    private @Nullable WebDataBinderFactory binderFactory;
    private @Nullable MethodValidator validator;

    CollectingHandlerMethod(HandlerMethod handlerMethod) {
        super(handlerMethod);
    }

    @Override
    public void setHandlerMethodArgumentResolvers(HandlerMethodArgumentResolverComposite argumentResolvers) {
        super.setHandlerMethodArgumentResolvers(argumentResolvers);
        resolvers = argumentResolvers;
    }

    @Override
    public void setDataBinderFactory(WebDataBinderFactory dataBinderFactory) {
        super.setDataBinderFactory(dataBinderFactory);
        binderFactory = dataBinderFactory;
    }

    /** Kept from the superclass: it would validate a second time, after the arguments are complete. */
    @Override
    public void setMethodValidator(@Nullable MethodValidator methodValidator) {
        validator = methodValidator;
    }

    @Override
    protected @Nullable Object[] getMethodArgumentValues(
            NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... providedArgs)
            throws Exception {
        MethodParameter[] parameters = getMethodParameters();
        @Nullable Object[] arguments = new Object[parameters.length];
        var failures = new RequestFailures();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i].initParameterNameDiscovery(DefaultParameterNameDiscoverer.getSharedInstance());
            arguments[i] = findProvidedArgument(parameters[i], providedArgs);
            if (arguments[i] == null) {
                arguments[i] = resolve(parameters[i], container, request, failures);
            }
        }
        BodyMismatches.ofCurrentRequest().forEach(failures::addInBody);
        validate(arguments, failures);
        if (!failures.isEmpty()) {
            throw failures.toFailure();
        }
        return arguments;
    }

    private @Nullable Object resolve(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            RequestFailures failures)
            throws Exception {
        try {
            return Objects.requireNonNull(resolvers).resolveArgument(parameter, container, request, binderFactory);
        } catch (Exception e) {
            if (!ArgumentFailures.take(e, failures)) {
                throw e;
            }
            return null;
        }
    }

    /** An argument that could not be made is absent here; its own failure came first and stays. */
    private void validate(@Nullable Object[] arguments, RequestFailures failures) {
        if (validator != null && shouldValidateArguments()) {
            var result = validator.validateArguments(
                    getBean(), getBridgedMethod(), getMethodParameters(), arguments, getValidationGroups());
            ArgumentFailures.take(result, failures);
        }
    }
}
