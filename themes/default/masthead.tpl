{{%AUTOESCAPE context="HTML"}}
<body>
<a class="skip" href="#main" lang="{{LANG}}">{{t_skip}}</a>
<header class="masthead" lang="{{LANG}}" dir="{{DIR}}">
{{#NOTICE}}<p class="notice">{{NOTICE}}</p>{{/NOTICE}}
<div class="bar">
<details class="menu">
<summary>{{t_menu}}</summary>
<nav aria-label="{{t_menu}}">
{{#SECTORS}}<section><h2>{{t_sectors}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/SECTORS}}
{{#EDITIONS}}<section><h2>{{t_editions}}</h2><ul>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></section>{{/EDITIONS}}
<section><h2>{{t_more_kinds}}</h2><ul><li><a href="/latest">{{t_latest_news}}</a></li>
{{#KINDS}}{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}{{/KINDS}}
{{#MENU}}{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}{{/MENU}}</ul></section>
</nav>
</details>
<p class="name"><a href="/">{{SITE_NAME}}</a></p>
{{#EDITION}}<p class="tagline"><a href="{{HREF:none}}">{{NAME}}</a></p>{{/EDITION}}
{{#TAGLINE}}<p class="tagline">{{TAGLINE}}</p>{{/TAGLINE}}
</div>
{{#SECTORS}}<nav class="sectors" aria-label="{{t_sectors}}"><ul><li><a href="/latest">{{t_latest}}</a></li>{{#LINK}}<li><a href="{{HREF:none}}">{{NAME}}</a></li>{{/LINK}}</ul></nav>{{/SECTORS}}
</header>
