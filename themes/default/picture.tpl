{{%AUTOESCAPE context="HTML"}}
<picture>
{{#SOURCE}}<source type="{{TYPE}}" srcset="{{SRCSET}}" sizes="{{SIZES}}">
{{/SOURCE}}<img src="{{SRC}}" srcset="{{SRCSET}}" sizes="{{SIZES}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALT}}"{{#FIRST}} fetchpriority="high"{{/FIRST}}{{#LATER}} loading="lazy" decoding="async"{{/LATER}}>
</picture>
