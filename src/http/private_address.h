// Which addresses are not the public internet's, and why: what a fetch on somebody else's word must not
// reach. A feed's name may resolve to anything, and its redirects may lead anywhere: to a router's
// administration, a database, a cloud's metadata service (169.254.169.254).
//
// Pure; one table from the registries of special-purpose addresses that IANA keeps (RFC 6890). It fails
// closed: an IPv6 address outside 2000::/3, the only range given out so far (RFC 4291 section 2.4), is
// not public.
#pragma once

#include <optional>
#include <string_view>

#include "http/ip_address.h"

namespace dateline::http {

// "a loopback address (RFC 1122)". Nothing: the address is public. An IPv6 address that only wraps an
// IPv4 one (NAT64, 6to4) is what that one is.
std::optional<std::string_view> why_private(const IpAddress& address);

}  // namespace dateline::http
