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
 *   <li>proxies and pages of other sites: {@code ForwardedHeadersFilter}, {@code CrossSiteFilter};
 *   <li>the order of the filters of all packages: {@code FilterOrder};
 *   <li>types and annotations that all packages use, such as {@code StringMap}, {@code IpRange} and {@code Example}.
 * </ul>
 *
 * <p>An operation is an entry in the catalog of the API ({@code Operation}). The vendor calls its name the action, as in the
 * parameter {@code Action}. A controller method with {@code @Action} emulates an operation. A call is one request for an
 * operation ({@code Call}). An exchange is a request and its response ({@code Exchange}).
 *
 * <p>A new operation needs a constant of {@code Operation}, a request record, a result record, and a controller method. The filters,
 * the OpenAPI document and the explorer then apply to it.
 */
@NullMarked
package dev.livemock.gateway;

import org.jspecify.annotations.NullMarked;
