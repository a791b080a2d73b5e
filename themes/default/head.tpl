{{%AUTOESCAPE context="HTML"}}
<!doctype html>
<html lang="{{LANG}}" dir="{{DIR}}">
<head>
<meta charset="utf-8">
<title>{{TITLE}}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
{{#DESCRIPTION}}<meta name="description" content="{{DESCRIPTION}}">{{/DESCRIPTION}}
{{#NOINDEX}}<meta name="robots" content="noindex">{{/NOINDEX}}
{{#CANONICAL}}<link rel="canonical" href="{{CANONICAL}}">{{/CANONICAL}}
<link rel="stylesheet" href="{{STYLE_PATH}}">
{{#SCRIPT_PATH}}<script src="{{SCRIPT_PATH}}" defer data-fresh="{{t_n_new}}" data-gone="{{t_title_410}}." data-reload="{{t_reload}}"></script>{{/SCRIPT_PATH}}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
{{#FEED}}<link rel="alternate" type="application/rss+xml" title="RSS" href="{{FEED}}">{{/FEED}}
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="{{TYPE}}">
<meta property="og:site_name" content="{{SITE_NAME}}">
<meta property="og:title" content="{{SHARED_TITLE}}">
{{#DESCRIPTION}}<meta property="og:description" content="{{DESCRIPTION}}">{{/DESCRIPTION}}
{{#SHARED_URL}}<meta property="og:url" content="{{SHARED_URL}}">{{/SHARED_URL}}
{{#IMAGE}}<meta property="og:image" content="{{ADDRESS}}">
<meta property="og:image:width" content="{{WIDTH}}">
<meta property="og:image:height" content="{{HEIGHT}}">
{{#ALT}}<meta property="og:image:alt" content="{{ALT}}">{{/ALT}}{{/IMAGE}}
{{#PUBLISHED}}<meta property="article:published_time" content="{{PUBLISHED}}">{{/PUBLISHED}}
{{#MODIFIED}}<meta property="article:modified_time" content="{{MODIFIED}}">{{/MODIFIED}}
{{#SECTION}}<meta property="article:section" content="{{SECTION}}">{{/SECTION}}
<meta name="twitter:card" content="summary{{#IMAGE}}_large_image{{/IMAGE}}">
{{#DATA}}<script type="application/ld+json">{{DATA:none}}</script>{{/DATA}}
{{#STYLE}}<style>{{STYLE:none}}</style>{{/STYLE}}
</head>
