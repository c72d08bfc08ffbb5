/**
 * The wire protocol, from the connection to the controller methods and back:
 *
 * <ul>
 *   <li>calls: {@code GatewayFilter}, {@code Exchange}, {@code CallReader}, {@code Call};
 *   <li>parameters and paging: {@code RequestBinder}, {@code PageQuery};
 *   <li>errors: {@code ErrorCode}, {@code ErrorTranslator};
 *   <li>responses in JSON and XML: {@code ResponseWriter}, {@code ResponseSender};
 *   <li>Jetty: {@code JettyConfiguration}, {@code BodyLoaderFactory};
 *   <li>HTTPS: {@code SelfSignedCertificate};
 *   <li>proxies and pages of other sites: {@code ForwardedHeadersFilter}, {@code CrossSiteFilter}.
 * </ul>
 *
 * <p>An operation is an entry in the catalogue of the API ({@code Operation}). The vendor calls its name the action, as in the
 * parameter {@code Action}. A controller method with {@code @Action} emulates an operation. A call is one request for an
 * operation ({@code Call}). An exchange is a request and its response ({@code Exchange}).
 */
@NullMarked
package dev.livemock.gateway;

import org.jspecify.annotations.NullMarked;
