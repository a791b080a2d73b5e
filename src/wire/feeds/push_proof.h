// What a sender proves itself by: a bearer token (RFC 6750) or a signature over the body, as GitHub signs its
// webhooks: `X-Hub-Signature-256: sha256=HEX`, the HMAC-SHA256 of the body as it was sent.
//
// Pure; any thread. Secrets are compared in constant time, and a source without a secret is compared with
// one nobody knows: how long a refusal takes does not say whether there is such a source.
#pragma once

#include <string_view>

#include "http/request.h"
#include "settings/settings.h"

namespace dateline::feeds {

enum class Proof {
  good,     // may push
  none,     // wrong, or not there at all
  in_body,  // signed: to be judged when the body has come
};

// By the head alone. A bearer token that is there decides; a signature is looked at where there is none.
Proof proof_of_head(const http::Request& head, const Source& source);
// good or none. REQUIRES: the whole body.
Proof proof_of(const http::Request& request, const Source& source);

}  // namespace dateline::feeds
